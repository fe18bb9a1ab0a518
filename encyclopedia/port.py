"""``python -m encyclopedia.port HOST PORT``: says in one sentence when an address cannot be served on."""

import socket
import sys


def why_not_free(host: str, port: int) -> str:
    """Why nothing can be served on an address; empty where it is free."""
    try:
        family, kind, protocol, _name, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except (OSError, OverflowError) as error:
        return f"Cannot serve on {host}:{port} ({error}). Choose another port: make run PORT=8001"
    return ""


if __name__ == "__main__":
    sys.exit(why_not_free(sys.argv[1], int(sys.argv[2])) or None)
