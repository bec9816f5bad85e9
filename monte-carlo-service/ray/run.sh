#!/usr/bin/env bash
# Starts Ray with the app on loopback: run.sh FOLDER PORT JAVA CLASS_PATH. FOLDER is what setup.sh made.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
export PYTHONPATH=$here/loopback:$1/gen:$here PYTHONUNBUFFERED=1 HOME=$1/home
export RAY_LOOPBACK_ONLY=1 RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER=0 RAY_USAGE_STATS_ENABLED=0
export ASSAY_JAVA=$3 ASSAY_WORKER_CLASS_PATH=$4
mkdir -p "$HOME"
exec "$1/venv/bin/python" -m assay_ray.local "$2"
