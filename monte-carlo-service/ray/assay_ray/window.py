"""A bounded window of chunks: what is cancelled wastes at most what is in flight."""

import asyncio

IN_FLIGHT = 2


async def chunks(workers, raw, first, paths, step):
    """Yields each chunk's answer as it comes; closing the generator submits nothing more."""
    end = first + paths
    firsts = iter(range(first, end, step))
    flying = {}

    def submit(worker):
        at = next(firsts, None)
        if at is not None:
            answer = worker.run.remote(raw, at, min(step, end - at))
            flying[asyncio.wrap_future(answer.future())] = worker

    for worker in workers * IN_FLIGHT:
        submit(worker)
    while flying:
        done, _ = await asyncio.wait(flying, return_when=asyncio.FIRST_COMPLETED)
        for answer in done:
            submit(flying.pop(answer))
            yield answer.result()
