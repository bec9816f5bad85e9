"""A Ray actor that hosts one JVM of the engine and talks to it by a pipe."""

import os
import subprocess

import ray
import simulation_pb2 as messages
from google.protobuf import proto


FLAGS = ["--sun-misc-unsafe-memory-access=allow", "--add-modules=jdk.incubator.vector"]


@ray.remote(num_cpus=1, max_restarts=-1, max_task_retries=2)
class JvmWorker:
    """If its JVM ends, so does the actor: Ray starts both again and asks for the chunk once more."""

    def __init__(self):
        java = os.environ["ASSAY_JAVA"]
        command = [java, "-Xmx256m", "-XX:+UseSerialGC", *FLAGS]
        self.jvm = subprocess.Popen(
            [*command, "-cp", os.environ["ASSAY_WORKER_CLASS_PATH"], "assay.simulation.wire.WorkerApplication"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self._call(messages.SimulateRequest())

    def pid(self):
        return self.jvm.pid

    def run(self, raw, first, count):
        """The tally of some paths of a request, as the bytes of a Chunk."""
        request = messages.SimulateRequest.FromString(raw)
        request.first_path, request.paths = first, count
        return self._call(request).SerializeToString()

    def _call(self, request):
        try:
            proto.serialize_length_prefixed(request, self.jvm.stdin)
            self.jvm.stdin.flush()
            chunk = proto.parse_length_prefixed(messages.Chunk, self.jvm.stdout)
        except OSError:
            os._exit(1)
        if chunk is None:
            os._exit(1)
        return chunk
