"""Who is one with whom does not depend on the order of decisions."""

from hypothesis import given
from hypothesis import strategies as st

from graph.resolution.clusters import Clusters, Link


def test_the_answering_key_is_the_same_in_any_order() -> None:
    links = [Link(1, "a", "b"), Link(2, "b", "c"), Link(3, "d", "c")]
    for order in (links, links[::-1]):
        clusters = Clusters()
        assert all(clusters.join(link) for link in order)
        assert clusters.redirected() == {"b": "a", "c": "a", "d": "a"}


def test_an_iri_answers_before_a_key() -> None:
    clusters = Clusters()
    clusters.join(Link(1, "a", "b"))
    clusters.join(Link(2, "https://example.org/x", "b"))
    assert clusters.canonical("a") == "https://example.org/x"


@given(st.lists(st.tuples(st.booleans(), st.sampled_from("abcdef"), st.sampled_from("abcdef"))))
def test_what_is_held_apart_is_never_one(steps: list[tuple[bool, str, str]]) -> None:
    clusters, apart = Clusters(), []
    for number, (same, left, right) in enumerate(steps):
        if same:
            clusters.join(Link(number, left, right))
        elif clusters.part(Link(number, left, right)):
            apart.append((left, right))
    assert all(clusters.canonical(a) != clusters.canonical(b) for a, b in apart)
    assert all(reason for _, reason in clusters.refused)
