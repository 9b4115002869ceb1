"""What is recognised as a plain reading request, and that doubt sends it the other way."""

from __future__ import annotations

import pytest

from webui.quick.plain import environ_of, is_last

HEAD = b"Host: example.org\r\nAccept: text/csv, */*;q=0.1\r\n"


def _request(line: bytes = b"GET /sparql?query=ASK%20%7B%7D", more: bytes = b"") -> bytes:
    return line + b" HTTP/1.1\r\n" + HEAD + more + b"\r\n"


def test_a_plain_request_is_read_as_wsgi_has_it() -> None:
    environ = environ_of(_request(more=b"X-Asked-By: me\r\n"))
    assert environ == {
        "REQUEST_METHOD": "GET",
        "SCRIPT_NAME": "",
        "PATH_INFO": "/sparql",
        "QUERY_STRING": "query=ASK%20%7B%7D",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "wsgi.url_scheme": "http",
        "HTTP_HOST": "example.org",
        "HTTP_ACCEPT": "text/csv, */*;q=0.1",
        "HTTP_X_ASKED_BY": "me",
    }
    assert not is_last(environ)
    assert is_last(environ_of(_request(more=b"Connection: Close\r\n")) or {})


@pytest.mark.parametrize(
    "sent",
    [
        _request(b"HEAD /"),
        _request(b"POST /sparql"),
        _request(b"get /"),
        _request(b"GET //letters"),
        _request(b"GET /caf%C3%A9"),
        _request(b"GET http://example.org/letters"),
        _request(b"GET /letters#part"),
        _request(b"GET /letters  "),
        _request(b"GET /l\xc3\xa9ttre"),
        _request().replace(b"HTTP/1.1", b"HTTP/1.0"),
        _request().replace(b"Host", b"Hosts"),
        _request().replace(b"\r\n", b"\n"),
        _request(more=b"Host: other.example\r\n"),
        _request(more=b"Content-Length: 0\r\n"),
        _request(more=b"Transfer-Encoding: chunked\r\n"),
        _request(more=b"Transfer_Encoding: chunked\r\n"),
        _request(more=b"Content-Type: text/plain\r\n"),
        _request(more=b"Expect: 100-continue\r\n"),
        _request(more=b"Connection: Upgrade\r\n"),
        _request(more=b"Connection: close, keep-alive\r\n"),
        _request(more=b"X-Folded: a\r\n b\r\n"),
        _request(more=b"X-Space : a\r\n"),
        _request(more=b"X-Bare: a\rb\r\n"),
        _request(more=b"X-Null: a\x00b\r\n"),
        _request(more=b"no colon\r\n"),
        _request(more=b"X-Long: " + b"a" * 16_384 + b"\r\n"),
        _request() + b"body",
        _request() + _request(),
        _request()[:-2],
        b"GET / HTTP/1.1\r\n\r\n",
        b"",
    ],
)
def test_what_is_not_plain_is_the_servers_to_read(sent: bytes) -> None:
    assert environ_of(sent) is None
