"""Letters in scripts that no rule was written for: few records, each exact, and no harm done."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph import pipeline
from graph.model import Addressing, Attribute, Certainty, Description, Signature
from graph.reading import read, read_text
from graph.verify import check

LETTERS = {
    "Arabic": """3 مايو 2021

معالي الوزير المحترم،

نكتب إليكم نيابة عن المنظمات الموقعة أدناه. نطلب نشر المسودة قبل نهاية العام.

وتفضلوا بقبول فائق الاحترام،

1. منظمة المياه، كينيا
2. Water Forum, Kenya
""",
    "Hebrew": """3 במאי 2021

לכבוד השר,

אנו כותבים אליכם בשם הארגונים החתומים מטה. אנו מבקשים לפרסם את הטיוטה.

בברכה,

1. ארגון המים, קניה
2. River Network, Nepal
""",
    "Chinese": """2021年5月3日

尊敬的部长:

我们谨代表下列签署组织致信。我们要求委员会公布草案。

此致
敬礼

1. 绿色和平组织
2. 水论坛 (Water Forum), Kenya
3. 河流网络
""",
    "Japanese": """2021年5月3日

大臣殿

私たちは草案の公表を求めます。

署名団体:

- 水フォーラム
- 川ネットワーク
""",
    "Devanagari": """३ मई २०२१

माननीय मंत्री जी,

हम मसौदे को प्रकाशित करने की मांग करते हैं।

भवदीय,

1. जल मंच, नेपाल
2. River Network, Nepal
""",
    "Russian": """3 мая 2021 г.

Уважаемый господин министр!

Мы просим опубликовать проект.

С уважением,

1. Водный форум, Кения
2. Речная сеть, Непал
""",
}


@pytest.mark.parametrize("script", LETTERS)
def test_each_record_is_exact_and_passes_the_gate(script: str) -> None:
    document = read_text(LETTERS[script], name="letter")
    for record in pipeline.records(document):
        assert check(document, record) == []
        assert (
            document.quote(record.evidence)
            == LETTERS[script][record.evidence.start : record.evidence.end]
        )


@pytest.mark.parametrize("script", LETTERS)
def test_nobody_is_asserted_to_sign_or_be_addressed_but_those_of_the_list(script: str) -> None:
    document = read_text(LETTERS[script], name="letter")
    asserted = [one for one in pipeline.records(document) if one.certainty is Certainty.ASSERTED]
    assert not [one for one in asserted if isinstance(one, Addressing)]
    lines = {line.lstrip("123. -") for line in LETTERS[script].splitlines()[-3:]}
    assert {document.quote(one.evidence) for one in asserted if isinstance(one, Signature)} <= lines


@pytest.mark.parametrize("script", ["Chinese", "Arabic", "Hebrew"])
def test_names_in_a_list_are_suggested_with_what_is_known_of_them(script: str) -> None:
    found = pipeline.records(read_text(LETTERS[script], name="letter"))
    signed = [one for one in found if isinstance(one, Signature)]
    latin = [one for one in signed if "Water Forum" in one.name.text or "River" in one.name.text]
    assert [one.country and one.country.value[-2:] for one in latin] in (["KE"], ["NP"])


@pytest.mark.parametrize(("code", "language"), [("ja", "ja"), ("ar", "ar"), ("zh-Hant", "zh")])
def test_a_page_may_say_that_it_is_in_any_language(
    tmp_path: Path, code: str, language: str
) -> None:
    page = tmp_path / "page.html"
    page.write_text(f"<html lang={code}><body><p>2021年5月3日</p><p>大臣殿</p></body></html>")
    document = read(page)
    kinds = [one for one in pipeline.records(document) if isinstance(one, Description)]
    told = [one.value.value for one in kinds if one.attribute is Attribute.LANGUAGE]
    assert told == [language]
    assert [check(document, one) for one in kinds] == [[] for _ in kinds]
