"""AWS, played by moto on the port of the loopback interface that is given, else on a free one; it prints which as its
first line.

IAM is not enforced until POST /moto-api/reset-auth. The patch lets the removal of a versioned bucket's objects end.
"""
import logging
import os
import socket
import sys

os.environ["MOTO_IAM_LOAD_MANAGED_POLICIES"] = "true"
from moto.s3 import models  # noqa: E402

models.FakeDeleteMarker.dispose = lambda self, garbage=False: None
logging.getLogger("werkzeug").setLevel(logging.ERROR)
from moto.server import DomainDispatcherApplication, create_backend_app  # noqa: E402
from werkzeug.serving import make_server  # noqa: E402

application = DomainDispatcherApplication(create_backend_app)
server = make_server("127.0.0.1", int(sys.argv[1]) if len(sys.argv) > 1 else 0, application, threaded=True)
print(server.server_port, flush=True)
server.serve_forever()
