"""Writing to a store from outside: what may be written, and how it is worked out."""
