from __future__ import annotations

from webui.quick.kept import OVERHEAD, Kept

ONE = OVERHEAD + 100


def test_what_was_asked_longest_ago_goes_first() -> None:
    kept = Kept(20 * ONE)
    for number in range(20):
        kept.put(number, bytes(100))
    kept.get(0)
    kept.put("more", bytes(100))
    assert kept.get(0) is not None
    assert kept.get(1) is None
    assert kept.size == 20 * ONE


def test_the_same_key_is_held_once() -> None:
    kept = Kept(20 * ONE)
    kept.put("a", b"x")
    kept.put("a", bytes(100))
    assert kept.get("a") == bytes(100)
    assert kept.size == ONE


def test_a_big_answer_drives_out_no_others() -> None:
    kept = Kept(20 * ONE)
    kept.put("small", bytes(100))
    kept.put("big", bytes(2 * ONE))
    assert kept.get("big") is None
    assert kept.get("small") is not None


def test_with_no_room_nothing_is_kept() -> None:
    kept = Kept(1)
    kept.put("a", b"")
    assert kept.get("a") is None
    assert kept.size == 0
