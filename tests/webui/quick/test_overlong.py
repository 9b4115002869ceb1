"""What is too long to be taken in is told as every other problem is."""

from __future__ import annotations

import http.client
import sys

import pytest

from tests.webui.quick.conftest import Serving

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no quick lane")


@pytest.mark.parametrize("kind", ["text/html", "application/json"])
def test_what_is_too_long_is_told_as_everything_else_is(serving: Serving, kind: str) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", serving.port, timeout=60)
    connection.putrequest("POST", "/add")
    connection.putheader("Content-Length", str(30 * 1024 * 1024))
    connection.putheader("Accept", kind)
    connection.endheaders()
    answer = connection.getresponse()
    told = answer.read().decode()
    connection.close()
    assert answer.status == 413
    assert "At most 10 MB are taken at once; send less" in told
    assert ("<h1>The request is too long</h1>" in told) == (kind == "text/html")
