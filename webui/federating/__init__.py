"""Asks services elsewhere for workers, which have no connections: each time in a new process.

`calling` is what the server does for a worker, `child` what runs in the process.
"""
