"""How a line looks by itself."""

from __future__ import annotations

import pytest

from statute.text.sentence import continues_formula, is_formula


@pytest.mark.parametrize(
    ("line", "formula", "second_half"),
    [
        ("应纳税额＝应纳税所得额×适用税率", True, False),
        ("税所得额÷境内、境外应纳税所得总额", False, True),
        ("每日 0.05 %", False, True),
        ("每日 5% 计算", False, True),
        ("每日 5 厘计算", False, False),
        ("按照每日 5% 计算。", False, False),
    ],
)
def test_a_formula_and_its_second_half(line: str, formula: bool, second_half: bool) -> None:
    assert (is_formula(line), continues_formula(line)) == (formula, second_half)
