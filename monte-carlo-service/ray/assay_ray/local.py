"""Ray with the app on this machine alone: everything on loopback, no dashboard, until SIGTERM.

The folder of Ray's sockets and logs is made under the usual temporary folder, since names of sockets have to be short.
"""

import os
import shutil
import signal
import sys
import tempfile
import threading
import traceback

import ray
from ray import serve

ATTEMPTS = 4


def begin(folder, stop):
    """Starts Ray; it gives itself half a minute, which a machine at work may not keep, so it is asked again."""
    for attempt in range(ATTEMPTS):
        try:
            return ray.init(
                num_cpus=int(os.environ.get("ASSAY_RAY_WORKERS", "2")),
                include_dashboard=False,
                _node_ip_address="127.0.0.1",
                _temp_dir=os.path.join(folder, str(attempt)),
                object_store_memory=128 << 20,
                log_to_driver=False,
            )
        except Exception:
            ray.shutdown()
            if stop.is_set() or attempt == ATTEMPTS - 1:
                raise
            traceback.print_exc()


def main():
    folder = tempfile.mkdtemp(prefix="assay-ray-")
    stop = threading.Event()
    for each in (signal.SIGTERM, signal.SIGINT):
        signal.signal(each, lambda number, frame: stop.set())
    try:
        begin(folder, stop)
        from assay_ray.app import app

        serve.start(http_options={"host": "127.0.0.1", "port": int(sys.argv[1]), "location": "HeadOnly"})
        serve.run(app, name="montecarlo", route_prefix="/simulate")
        print("ready", flush=True)
        stop.wait()
        serve.shutdown()
    finally:
        ray.shutdown()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
