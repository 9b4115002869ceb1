"""What two states of a graph differ in: in words for people, exactly for programs."""

from __future__ import annotations

from graph.differences.between import Difference, between
from graph.differences.telling import Group, Line
from graph.differences.writing import summary, to_json, to_patch, to_text

__all__ = ["Difference", "Group", "Line", "between", "summary", "to_json", "to_patch", "to_text"]
