"""Reading: every encoding and line end that statutes come in."""

import pytest

from statute.text.read import read_bytes

TEXT = "上海市示例条例\n\n第一条 为了示例，制定本条例。\n"


@pytest.mark.parametrize(
    ("encoding", "found"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16-le"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("gb18030", "gb18030"),
        ("gbk", "gb18030"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encodings(encoding: str, found: str, end: str) -> None:
    source, problems = read_bytes(TEXT.replace("\n", end).encode(encoding), "source.txt")
    assert source is not None and not problems
    assert source.encoding == found
    assert source.text.lstrip("\ufeff") == TEXT.replace("\n", end)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty-file"),
        (b"\xef\xbb\xbf \r\n", "empty-file"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(range(256)) * 8, "undecodable"),
        (bytes(range(32)) * 40, "binary-file"),
        (TEXT.encode() + b"\xe7\xac" + TEXT.encode(), "undecodable"),
        (b"\xff\xfe" + TEXT.encode("utf-16-le") + b"\x00", "undecodable"),
    ],
)
def test_what_cannot_be_read(data: bytes, code: str) -> None:
    source, problems = read_bytes(data, "source.txt")
    assert source is None
    assert [p.code for p in problems] == [code]
    assert problems[0].hint
