"""The quick lane: small reading requests are answered by the thread that reads from the network.

The server hands a request to a thread of its own, which waits for a worker. For a small query
that costs more than the query. A plain request (`plain`) is given to a free worker at once
instead, and its answer is sent on as it comes. Whatever is not plain, not short or not soon there
goes to a thread after all: with the worker that has it in hand (`begun`), so that nothing is
done twice. What was asked of the same snapshot before is answered from memory (`kept`), if the
worker said that it stays the same.
"""
