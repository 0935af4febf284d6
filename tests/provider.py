"""A small OpenID Connect provider on this machine: whoever comes is signed in as it was told."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

CLIENT = "inspectorate"


@dataclass
class Provider:
    """A running provider: its address, and what it says of whoever signs in next."""

    url: str
    claims: dict[str, object] = field(default_factory=dict)

    def secrets(self, port: int) -> str:
        """The secrets of an app on this port that signs people in here."""
        return (
            f'[auth]\nredirect_uri = "http://127.0.0.1:{port}/oauth2callback"\n'
            f'cookie_secret = "{"a secret for tests " * 3}"\n'
            f'client_id = "{CLIENT}"\nclient_secret = "not needed here"\n'
            f'server_metadata_url = "{self.url}/.well-known/openid-configuration"\n'
        )


@contextmanager
def run_provider() -> Iterator[Provider]:
    """The provider, until the block ends."""
    key = RSAKey.generate_key(2048, {"kid": "tests", "use": "sig"}, auto_kid=False)
    nonces: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            if parts.path == "/authorize":
                asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
                nonces.append(asked["nonce"])
                back = urlencode({"code": "a-code", "state": asked["state"]})
                self.send_response(302)
                self.send_header("Location", f"{asked['redirect_uri']}?{back}")
                self.end_headers()
            elif parts.path == "/keys":
                self._tell({"keys": [key.as_dict(private=False)]})
            else:
                self._tell(
                    {
                        "issuer": provider.url,
                        "authorization_endpoint": f"{provider.url}/authorize",
                        "token_endpoint": f"{provider.url}/token",
                        "jwks_uri": f"{provider.url}/keys",
                        "id_token_signing_alg_values_supported": ["RS256"],
                    }
                )

        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            now = int(time.time())
            claims = {"iss": provider.url, "aud": CLIENT, "sub": "1", "nonce": nonces.pop()}
            claims |= {"iat": now, "exp": now + 600} | provider.claims
            token = jwt.encode({"alg": "RS256", "kid": "tests"}, claims, key)
            self._tell({"access_token": "x", "token_type": "Bearer", "id_token": token})

        def _tell(self, answer: dict) -> None:
            body = json.dumps(answer).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Nothing is logged."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    provider = Provider(f"http://127.0.0.1:{server.server_address[1]}")
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield provider
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
