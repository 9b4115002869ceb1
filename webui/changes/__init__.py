"""What changed between two moments of the graph, as a page and as files."""
