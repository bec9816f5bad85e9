"""The Serve app: POST a SimulateRequest to /simulate and read Chunks, each with its length before it."""

import logging
import os

import ray
import simulation_pb2 as messages
from google.protobuf.internal.encoder import _VarintBytes
from ray import serve
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse

from .window import chunks
from .worker import JvmWorker

LOG = logging.getLogger("ray.serve")
LARGEST_REQUEST = 1 << 20
CHUNK = 10_000


@serve.deployment(
    ray_actor_options={"num_cpus": 0},
    max_ongoing_requests=int(os.environ.get("ASSAY_RAY_AT_ONCE", "4")),
    max_queued_requests=int(os.environ.get("ASSAY_RAY_WAITING", "4")),
    graceful_shutdown_timeout_s=3,
)
class Simulation:
    def __init__(self):
        self.workers = [JvmWorker.remote() for _ in range(int(os.environ.get("ASSAY_RAY_WORKERS", "2")))]
        ray.get([worker.pid.remote() for worker in self.workers])
        self.done = 0
        self.running = 0

    async def __call__(self, request: Request) -> Response:
        if request.method == "POST":
            return await self._simulate(request)
        pids = [await worker.pid.remote() for worker in self.workers] if "pids" in request.query_params else []
        return JSONResponse({"ready": True, "running": self.running, "chunks": self.done, "pids": pids})

    async def _simulate(self, request):
        raw = await request.body()
        if len(raw) > LARGEST_REQUEST:
            return Response(status_code=413)
        try:
            asked = messages.SimulateRequest.FromString(raw)
        except Exception:
            return Response(status_code=400)
        if not 0 < asked.paths <= 1 << 40 or asked.first_path > 1 << 40:
            return Response(status_code=400)
        return StreamingResponse(self._answers(raw, asked), media_type="application/octet-stream")

    async def _answers(self, raw, asked):
        self.running += 1
        answers = chunks(self.workers, raw, asked.first_path, asked.paths, asked.chunk_paths or CHUNK)
        try:
            async for answer in answers:
                self.done += 1
                yield _VarintBytes(len(answer)) + answer
        except ray.exceptions.RayError:
            # The answer ends short, which whoever asked finds out by counting; no inner text leaves.
            LOG.exception("job %s failed", asked.request_id)
        finally:
            self.running -= 1
            await answers.aclose()


app = Simulation.bind()
