"""The pages as they were in a kept snapshot: ``?at=NAME``."""
