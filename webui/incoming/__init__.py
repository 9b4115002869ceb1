"""Adding letters in the browser: handed in, read, looked at, accepted.

The gate keeps what is handed in (`addresses`) and has it read one after the other (`clerk`): the
file by a reader without files or sockets (`graph.reading.sandbox`), what it says by a process of
its own (`child`). A worker shows the preview.
"""
