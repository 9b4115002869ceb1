from __future__ import annotations

import math
from itertools import pairwise

import pytest
from flask import Flask

from graph.store import Store
from tests.webui.conftest import LETTER
from webui import create_app, picture


@pytest.fixture
def demo_app(demo: Store) -> Flask:
    return create_app(demo)


def test_signatories_stand_left_and_targets_right_of_the_letter(app: Flask) -> None:
    with app.app_context():
        found = picture.of_letter(LETTER)
    assert all(point.x < 222 for point in found.signatories)
    assert all(point.x > 222 for point in found.targets)


def test_people_come_after_organisations(app: Flask) -> None:
    with app.app_context():
        found = picture.of_letter(LETTER)
    assert [point.kind for point in found.signatories] == ["organisation", "person"]


def test_the_picture_says_how_much_it_leaves_out(
    demo: Store, demo_app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(picture, "_MOST_TARGETS", 3)
    with demo_app.app_context():
        found = picture.of_letter(demo.letters()[0])
    assert len(found.signatories) == 49
    assert found.shown == len(found.signatories) + len(found.targets)
    assert len(found.targets) == 3
    assert found.of > found.shown


def test_everything_stays_inside_the_frame(demo: Store, demo_app: Flask) -> None:
    with demo_app.app_context():
        found = picture.of_letter(demo.letters()[0])
    for point in (*found.signatories, *found.targets):
        assert 0 < point.x < picture.WIDTH
        assert 0 < point.y < picture.HEIGHT


def test_no_two_signatories_share_a_place(demo: Store, demo_app: Flask) -> None:
    with demo_app.app_context():
        found = picture.of_letter(demo.letters()[0])
    places = [(point.x, point.y) for point in found.signatories]
    gaps = [math.dist(one, other) for one, other in pairwise(places)]
    assert min(gaps) > 6


def test_the_same_letter_gives_the_same_picture(app: Flask) -> None:
    with app.app_context():
        assert picture.of_letter(LETTER) == picture.of_letter(LETTER)
