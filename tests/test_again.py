"""What is kept of the last time is given again for the same arguments, and for no others."""

from __future__ import annotations

from statute.again import KEPT, again


def test_the_result_of_the_same_arguments_is_the_same_object() -> None:
    calls: list[tuple[str, list[int]]] = []

    @again(of=lambda path, numbers: path)
    def work(path: str, numbers: list[int]) -> list[int]:
        calls.append((path, numbers))
        return [*numbers, len(calls)]

    first = work("a", [1])
    assert work("a", [1]) is first and work("b", [1]) == [1, 2]
    assert work("a", numbers=[2]) == [2, 3]
    assert work("a", [1]) == [1, 4], "only the last arguments of each key are kept"
    for number in range(KEPT):
        work(str(number), [])
    assert work("b", [1]) == [1, len(calls)], "the oldest key has gone"
