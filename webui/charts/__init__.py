"""Pictures of an answer beside its table: bars, timelines, events, maps, ways into the network.

They are drawn on the server as numbers for HTML and SVG, need no script and no inline style,
and say nothing that the table does not say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from graph.query import Show, ShowForm, Table
from webui.charts.bars import Bars, bars
from webui.charts.dated import Events, Timeline, events, timeline
from webui.charts.related import Related, related
from webui.charts.world import World, world

__all__ = ["Picture", "drawn"]

Picture = Bars | Timeline | Events | World | Related
Labels = Mapping[str, str]

_DRAW: Final[Mapping[ShowForm, Callable[[Table, Show, Labels], Picture | None]]] = {
    ShowForm.BARS: bars,
    ShowForm.TIMELINE: timeline,
    ShowForm.EVENTS: events,
    ShowForm.MAP: world,
    ShowForm.NETWORK: related,
}


def drawn(table: Table, shows: Iterable[Show], labels: Labels) -> tuple[Picture, ...]:
    """The pictures of an answer in these ways; one for which it holds nothing is left out.

    ``labels`` are those of the things in it.
    """
    if not table.rows:
        return ()
    made = (_DRAW[show.form](table, show, labels) for show in shows)
    return tuple(picture for picture in made if picture is not None)
