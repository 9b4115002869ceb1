"""A made-up collection of sign-on letters as files, for benchmarks: as many as wanted."""
