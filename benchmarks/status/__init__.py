"""Every aim of policygraph, measured in one run and written to a page."""
