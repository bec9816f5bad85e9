"""On one machine everything stays on loopback; Ray Serve's replicas listen on [::] whatever one sets.

Read by every Python process that has this folder in PYTHONPATH. Not in the image: there, policies of the mesh count.
"""

import os
import sys

if os.environ.get("RAY_LOOPBACK_ONLY") == "1":
    import importlib.abc
    import importlib.util

    class _Loopback(importlib.abc.MetaPathFinder):
        def find_spec(self, name, path, target=None):
            if name != "grpc.aio._server":
                return None
            sys.meta_path.remove(self)
            spec = importlib.util.find_spec(name)
            execute = spec.loader.exec_module

            def exec_module(module):
                execute(module)
                add = module.Server.add_insecure_port

                def narrowed(server, address):
                    return add(server, address.replace("[::]:", "127.0.0.1:").replace("0.0.0.0:", "127.0.0.1:"))

                module.Server.add_insecure_port = narrowed

            spec.loader.exec_module = exec_module
            return spec

    sys.meta_path.insert(0, _Loopback())
