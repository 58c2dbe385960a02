"""The order of the steps: none is better where that can be found out, and the same steps always come in the same order.

The comparison with all other orders is over two thousand random plans; `--hypothesis-profile=thorough` makes it 12,000.
"""

from collections.abc import Sequence
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assess.domain.planning import Step, order_steps
from assess.domain.planning.ordering import find_order
from tests.support.ordering import (
    FORESTS,
    SHAPES,
    find_cost,
    find_least_cost,
    keeps_precedences,
    make_random_steps,
    make_step,
    make_steps,
)

PLANS_OF_A_SHAPE = max(500, 6 * settings().max_examples)


def _names(steps: Sequence[Step]) -> list[str]:
    return [step.id for step in steps]


def plans(shapes: Sequence[str] = tuple(SHAPES), most: int = 20) -> st.SearchStrategy[list[Step]]:
    """Random steps with precedences of one of those shapes."""
    return st.builds(make_random_steps, st.randoms(use_true_random=False), st.sampled_from(shapes), st.just(most))


@pytest.mark.parametrize("shape", SHAPES)
def test_no_order_of_a_small_plan_is_better(shape: str) -> None:
    random = Random(shape)  # noqa: S311 (nothing is kept secret by it)
    for _ in range(PLANS_OF_A_SHAPE):
        steps = make_random_steps(random, shape)
        order = find_order(steps)
        assert keeps_precedences(order.steps)
        assert (find_cost(order.steps), order.excess) == (find_least_cost(steps), Fraction(0)), steps


@pytest.mark.parametrize(
    ("steps", "names"),
    [
        ([], []),
        ([make_step("b", 1, 60), make_step("a", 1, 60), make_step("c", 2, 60)], ["c", "a", "b"]),
        ([make_step("short", 1, 30), make_step("long", 1, 60), make_step("rich", 5, 90)], ["rich", "short", "long"]),
        ([make_step("a", 1, 60), make_step("b", 0, 60), make_step("c", 9, 60, ["b"])], ["b", "c", "a"]),
        ([make_step("y", 0, 60), make_step("x", 0, 30), make_step("z", 1, 600)], ["z", "x", "y"]),
        ([make_step("a", 1, 60, ["gone"]), make_step("b", 2, 60, ["gone", "a"])], ["a", "b"]),
        ([make_step("a", Fraction(1, 3), 60), make_step("b", Fraction(1, 3) + Fraction(1, 10**30), 60)], ["b", "a"]),
    ],
    ids=["nothing", "ties by id", "gain an hour", "what opens the most", "no gain last", "what is not there counts as done", "exact"],
)
def test_what_gains_most_an_hour_comes_first(steps: list[Step], names: list[str]) -> None:
    assert _names(order_steps(steps)) == names


@pytest.mark.parametrize("circle", [{"a": ["a"]}, {"a": ["b"], "b": ["a"]}, {"a": ["b"], "b": ["c"], "c": ["a"], "d": ["b"]}])
def test_steps_that_wait_for_each_other_come_last(circle: dict[str, list[str]]) -> None:
    steps = [make_step(name, 9, 1, after) for name, after in circle.items()] + [make_step("y", 0, 60, ["z"]), make_step("z", 0, 60)]
    assert _names(order_steps(steps)) == ["z", "y", *circle]


def test_two_that_share_what_they_wait_for_are_weighed_together() -> None:
    steps = [make_step("base", 0, 60), make_step("x", 3, 60, ["base"]), make_step("y", 3, 60, ["base"]), make_step("alone", 3, 120)]
    assert _names(order_steps(steps)) == ["base", "x", "y", "alone"]


def test_a_plan_too_tangled_to_be_searched_says_how_far_from_the_best_it_may_be() -> None:
    random = Random(2)  # noqa: S311 (nothing is kept secret by it)
    before = [set(random.sample(range(number), min(number, random.randint(0, 4)))) for number in range(120)]
    order = find_order(make_steps([random.randint(0, 9) for _ in before], [random.randint(1, 60) for _ in before], before))
    assert keeps_precedences(order.steps)
    assert 0 < order.excess < Fraction(1, 10)


@given(plans(most=60))
def test_every_step_has_its_place_after_those_it_waits_for(steps: list[Step]) -> None:
    ordered = order_steps(steps)
    assert sorted(_names(ordered)) == sorted(_names(steps))
    assert keeps_precedences(ordered)


@given(plans(), st.randoms())
def test_however_the_steps_come_their_order_is_the_same(steps: list[Step], random: Random) -> None:
    assert order_steps(random.sample(steps, len(steps))) == order_steps(steps)


@given(plans(), st.fractions(Fraction(1, 1000), 1000), st.integers(1, 1000))
def test_the_unit_of_gain_and_time_does_not_matter(steps: list[Step], points: Fraction, minutes: int) -> None:
    scaled = [make_step(step.id, step.gain * points, step.minutes * minutes, step.after) for step in steps]
    assert _names(order_steps(scaled)) == _names(order_steps(steps))


@given(plans(most=12))
def test_a_pair_that_follows_from_others_changes_no_cost(steps: list[Step]) -> None:
    after = {step.id: step.after for step in steps}
    more = [make_step(s.id, s.gain, s.minutes, {*s.after, *(name for other in s.after for name in after[other])}) for s in steps]
    assert find_cost(order_steps(more)) == find_cost(order_steps(steps))


@given(plans(most=12))
def test_backwards_with_gain_for_time_the_best_is_as_good(steps: list[Step]) -> None:
    later = {step.id: [other.id for other in steps if step.id in other.after] for step in steps}
    lively = [make_step(step.id, step.gain + 1, step.minutes, step.after) for step in steps]
    mirrored = [make_step(step.id, step.minutes, int(step.gain), later[step.id]) for step in lively]
    assert find_cost(order_steps(mirrored)) == find_cost(order_steps(lively))


@given(plans(FORESTS), st.data())
def test_what_is_left_keeps_its_order(steps: list[Step], data: st.DataObject) -> None:
    ordered = order_steps(steps)
    left = ordered[data.draw(st.integers(0, len(ordered))) :]
    assert order_steps(left) == left
