"""Reading: every encoding and line end that statutes come in."""

import pytest

from statute.text.read import read_bytes, read_utf8

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
    assert [(p.code, p.line) for p in problems] == [(code, 0)]
    assert problems[0].hint


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (TEXT.encode("big5", "ignore") * 4, "The file is in Big5, an encoding of traditional characters."),
        (b"a" * 39 + "你".encode("gbk"), "The file is not UTF-8, UTF-16 or GB18030 (byte 39 is 0xC4)."),
    ],
)
def test_it_is_told_which_encoding_it_seems_to_be(data: bytes, said: str) -> None:
    assert [(p.message, p.line) for p in read_bytes(data, "source.txt")[1]] == [(said, 0)]


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b"a" * 38 + "你".encode("gbk"), "gb18030"),
        ("a你".encode("utf-16-le"), "utf-16-le"),
        (b"a" * 9 + b"\x01", "utf-8"),
        (b"a" * 18000 + b"\x01" * 2001, "utf-8"),
    ],
)
def test_which_encoding_it_is_read_as(data: bytes, encoding: str) -> None:
    source, _ = read_bytes(data, "source.txt")
    assert source is not None and source.encoding == encoding


@pytest.mark.parametrize("data", [b"a" * 8 + b"\x01", b"a" * 17999 + b"\x01" * 2001])
def test_a_tenth_of_it_may_be_unreadable_and_no_more(data: bytes) -> None:
    assert [p.code for p in read_bytes(data, "source.txt")[1]] == ["binary-file"]


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        ("甲".encode(), "甲", "utf-8"),
        ("甲".encode("utf-8-sig"), "甲", "utf-8"),
        (TEXT.encode("gbk"), None, "GB18030 (GBK)"),
        (TEXT.encode("utf-16"), None, "UTF-16"),
        (("ab" + TEXT).encode("utf-16-le"), None, "UTF-16"),
        (("甲乙丙丁" * 9).encode("utf-16"), None, "UTF-16"),
        (("ab" + TEXT).encode("utf-16-be"), None, "UTF-16"),
        (TEXT.encode() + b"\xff", None, "UTF-8 (damaged)"),
        (b"\x01\x02\xff" * 20, None, "another encoding"),
    ],
)
def test_a_file_that_people_edit(data: bytes, text: str | None, encoding: str) -> None:
    assert read_utf8(data) == (text, encoding)
