"""Releases: the graph as a folder of files to publish, with its description and check sums."""

from __future__ import annotations

from graph.releases.releasing import Published, Release, release

__all__ = ["Published", "Release", "release"]
