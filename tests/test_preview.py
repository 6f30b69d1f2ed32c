"""`make serve`: what a save shows, what an error shows, and that it comes back by itself."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from dev.sites import copy_tree, environment
from dev.webserver import free_port
from smalledition import copied
from statute.model import Problem
from web.faultpage import PreviewFault, fault_page
from web.previewserver import PortInUse, Preview, server_of
from web.watching import different, snapshot

ERROR = Problem(
    "edition/annotations/zh/13.md",
    8,
    "quote-missing",
    "「甲<乙」不见于第一款。",
    "最接近的是「丙」。",
    "error",
)


def fetched(address: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(address, timeout=60) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def test_the_page_of_errors_says_where_what_and_what_to_do() -> None:
    page = fault_page(PreviewFault((ERROR,)), "zh").decode()
    assert "内容有 1 处错误" in page and "edition/annotations/zh/13.md" in page and "第 8 行" in page
    assert "「甲&lt;乙」不见于第一款。" in page and "最接近的是「丙」。" in page
    assert "The content has 2 errors" in fault_page(PreviewFault((ERROR, ERROR)), "en").decode()


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[tuple[Preview, str]]:
    (tmp_path / "en").mkdir()
    (tmp_path / "index.html").write_text("<body>one</body>", "utf-8")
    (tmp_path / "en/404.html").write_text("<body>nothing here</body>", "utf-8")
    preview = Preview(tmp_path)
    preview.tell()
    server = server_of(preview, "127.0.0.1", 0)
    Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield preview, f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def test_a_page_waits_until_it_is_another(preview: tuple[Preview, str]) -> None:
    shown, address = preview
    status, page = fetched(f"{address}/")
    state = page.partition('data-state="')[2].partition('"')[0]
    assert status == 200 and state == shown.state("/")
    seen: list[int] = []
    waiting = Thread(target=lambda: seen.append(fetched(f"{address}/-/wait?{state}/")[0]))
    waiting.start()
    shown.tell()
    waiting.join(0.2)
    assert waiting.is_alive(), "something else has changed"
    (shown.folder / "index.html").write_text("<body>two</body>", "utf-8")
    shown.tell()
    waiting.join(5)
    assert seen == [205]


def test_an_error_stands_for_every_page_and_goes(preview: tuple[Preview, str]) -> None:
    shown, address = preview
    before = shown.state("/")
    shown.tell(PreviewFault((ERROR,)))
    status, page = fetched(f"{address}/en/articles/13/")
    assert status == 500 and "The content has one error" in page and "/-/reload.js" in page
    assert shown.state("/") != before
    shown.tell()
    assert shown.state("/") == before and fetched(f"{address}/")[0] == 200


def test_what_can_wait_waits_for_who_looks(preview: tuple[Preview, str]) -> None:
    """A page that is open is known, and nothing else is made while somebody loads one."""
    shown, address = preview
    waiting = Thread(target=fetched, args=(f"{address}/-/wait?{shown.state('/')}/",))
    waiting.start()
    for _ in range(500):
        if shown.on_screen() == {"/"}:
            break
        time.sleep(0.01)
    assert shown.on_screen() == {"/"}
    (shown.folder / "index.html").write_text("<body>two</body>", "utf-8")
    shown.tell()
    waiting.join(10)
    assert shown.on_screen() == frozenset()
    long_ago = time.monotonic() - 60
    for told, asked, quiet in ((0, 60, False), (1, 60, True), (1, 0, False), (60, 0, True)):
        shown.told, shown.asked = long_ago + 60 - told, long_ago + 60 - asked
        assert shown.quiet() == quiet, (told, asked)


def test_addresses(preview: tuple[Preview, str]) -> None:
    _, address = preview
    assert fetched(f"{address}/en/nowhere/")[0] == 404
    assert "nothing here" in fetched(f"{address}/en/nowhere/")[1]
    assert fetched(f"{address}/../../etc/passwd")[0] == 404


def test_a_port_in_use_is_one_sentence(preview: tuple[Preview, str]) -> None:
    shown, address = preview
    port = int(address.rpartition(":")[2])
    with pytest.raises(PortInUse, match=rf"Port {port} is in use. Try another: make serve PORT={port + 1}"):
        server_of(shown, "127.0.0.1", port)


def test_what_has_changed(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("a", "utf-8")
    before = snapshot([tmp_path, tmp_path / "none"])
    (tmp_path / "a.md~").write_text("backup", "utf-8")
    assert different(before, snapshot([tmp_path])) == frozenset()
    (tmp_path / "b.md").write_text("b", "utf-8")
    (tmp_path / "a.md").unlink()
    assert different(before, snapshot([tmp_path])) == {tmp_path / "a.md", tmp_path / "b.md"}


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """A tree with a small edition and the address of its preview."""
    tree = copy_tree(tmp_path_factory.mktemp("tree"))
    shutil.rmtree(tree / "edition")
    copied(tree / "edition")
    port = free_port()
    command = [sys.executable, "-m", "web.serve", "--root", str(tree), "--port", str(port)]
    env = environment(EDITION="edition") | {"PYTHONPATH": str(tree / "scripts")}
    with subprocess.Popen(command, env=env, cwd=tree, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout and f"http://127.0.0.1:{port}/" in process.stdout.readline()
        yield tree, f"http://127.0.0.1:{port}"
        process.terminate()


def until(address: str, wanted: str, there: bool = True) -> str:
    """The page as soon as it has the words, or has them no more."""
    page = ""
    for _ in range(300):
        page = fetched(address)[1]
        if (wanted in page) == there:
            return page
        time.sleep(0.1)
    pytest.fail(f"{wanted!r} on {address}: {page[:500]}")


@pytest.mark.slow
def test_a_save_is_on_the_screen(served: tuple[Path, str]) -> None:
    tree, address = served
    until(f"{address}/articles/2/", "第二条")
    note = tree / "edition/annotations/zh/2.md"
    text = note.read_text("utf-8")
    changed = text.replace("caption: 定义", "caption: 新的标题").replace(
        "本条界定示例单位。", "本条界定一切。"
    )
    assert changed.count("新的标题") == changed.count("一切") == 1
    note.write_text(changed, "utf-8")
    assert "本条界定一切" in until(f"{address}/articles/2/", "新的标题")
    until(f"{address}/articles/3/", "新的标题")  # The navigation of every page follows.

    note.write_text(text.replace("## 第一款「", "## 第一款「没有的字", 1), "utf-8")
    page = until(f"{address}/en/", "没有的字")
    assert "The content has one error" in page and "最接近的是" in page
    note.write_text(text, "utf-8")
    until(f"{address}/en/", "没有的字", there=False)
    until(f"{address}/articles/2/", "新的标题", there=False)

    style = tree / "overrides/assets/stylesheets/statute.css"
    style.write_text(style.read_text("utf-8") + "\n.probe { color: red }\n", "utf-8")
    until(f"{address}/en/assets/stylesheets/statute.css", ".probe")

    by_hand = tree / "docs/en/guide.md"
    by_hand.write_text(by_hand.read_text("utf-8") + "\nA sentence more.\n", "utf-8")
    until(f"{address}/en/guide/", "A sentence more.")
    (tree / "docs/en/another.md").write_text("# Another page\n", "utf-8")
    until(f"{address}/en/another/", "Another page")
    until(f"{address}/en/articles/3/", "Another page")
    (tree / "docs/en/another.md").unlink()
    until(f"{address}/en/articles/3/", "Another page", there=False)
    assert fetched(f"{address}/en/another/")[0] == 404

    template = tree / "overrides/main.html"
    sound = template.read_text("utf-8")
    template.write_text("{% nonsense %}" + sound, "utf-8")
    until(f"{address}/", "nonsense")
    template.write_text(sound, "utf-8")
    until(f"{address}/", "nonsense", there=False)
    assert fetched(f"{address}/articles/2/")[0] == 200


@pytest.mark.slow
def test_plain_mkdocs_makes_both_languages(served: tuple[Path, str], tmp_path: Path) -> None:
    tree, _ = served
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(tmp_path)]
    done = subprocess.run(
        command, cwd=tree, env=environment(EDITION="edition"), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "articles/2/index.html").is_file() and (
        tmp_path / "en/articles/2/index.html"
    ).is_file()
    assert "Now mkdocs.en.yml" in done.stderr
