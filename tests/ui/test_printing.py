"""Printing: the pages that were asked for, on the report's paper."""

import io
from pathlib import Path

import pypdf
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from assess.domain.errors import DiskFull, ReportFailed
from assess.ui.export.actions import SystemActions
from assess.ui.export.pdf_file import count_pages, open_pdf
from assess.ui.export.printing import make_printer, print_pages


def blank_pdf(pages: int, width: int = 612, height: int = 792) -> bytes:
    writer, out = pypdf.PdfWriter(), io.BytesIO()
    for _ in range(pages):
        writer.add_blank_page(width, height)
    writer.write(out)
    return out.getvalue()


def print_to_file(data: bytes, path: Path, pages: tuple[int, int] | None = None) -> pypdf.PdfReader:
    with open_pdf(data) as document:
        printer = make_printer(document)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        printer.setResolution(72)
        if pages:
            printer.setFromTo(*pages)
        print_pages(document, printer)
    return pypdf.PdfReader(path)


@pytest.mark.parametrize(("wanted", "expected"), [(None, 4), ((2, 3), 2), ((4, 4), 1), ((3, 9), 2)])
@pytest.mark.usefixtures("qtbot")
def test_the_wanted_pages_are_printed(tmp_path: Path, wanted: tuple[int, int] | None, expected: int) -> None:
    assert len(print_to_file(blank_pdf(4), tmp_path / "out.pdf", wanted).pages) == expected


@pytest.mark.parametrize(("width", "height"), [(612, 792), (595, 842)])
@pytest.mark.usefixtures("qtbot")
def test_the_paper_is_that_of_the_report(tmp_path: Path, width: int, height: int) -> None:
    box = print_to_file(blank_pdf(1, width, height), tmp_path / "out.pdf").pages[0].mediabox
    assert (float(box.width), float(box.height)) == pytest.approx((width, height), abs=2)


@pytest.mark.usefixtures("qtbot")
def test_printing_is_counted_and_can_be_stopped(tmp_path: Path) -> None:
    counted: list[tuple[int, int]] = []

    def goes_on(done: int, every: int) -> bool:
        counted.append((done, every))
        return done < 2

    with open_pdf(blank_pdf(4)) as document:
        printer = make_printer(document)
        printer.setOutputFileName(str(tmp_path / "out.pdf"))
        assert not print_pages(document, printer, goes_on)
    assert counted == [(0, 4), (1, 4), (2, 4)]


@pytest.mark.usefixtures("qtbot")
def test_what_is_no_pdf_is_refused() -> None:
    with pytest.raises(ReportFailed):
        count_pages(b"hello")


def test_the_save_dialog_begins_where_the_last_file_went_and_adds_the_ending(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    asked: list[str] = []

    def type_a_name(dialog: QFileDialog) -> int:
        asked.append(dialog.selectedFiles()[0])
        dialog.setDirectory(str(tmp_path))
        dialog.selectFile("chosen")
        return 1

    monkeypatch.setattr(QFileDialog, "exec", type_a_name)
    actions = SystemActions(window, tmp_path / "missing")
    assert actions.choose_save_path("a.pdf", "PDF (*.pdf)") == tmp_path / "chosen.pdf"
    actions.choose_save_path("b.pdf", "PDF (*.pdf)")
    assert asked == [str(Path.home() / "a.pdf"), str(tmp_path / "b.pdf")]


def test_an_error_is_one_sentence(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: said.append(box.text()))
    SystemActions(window, Path()).show_error(DiskFull(Path("/media/stick/report.pdf")))
    assert said[0].startswith("/media/stick/report.pdf: there is no room left")
