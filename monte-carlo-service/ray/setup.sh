#!/usr/bin/env bash
# Makes a virtual environment with Ray and generates the messages: setup.sh FOLDER. Exit code 3: Python or the packages
# cannot be had here.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder=$1
proto=$here/../../contracts/src/main/proto
stamp=$(cat "$here/requirements.txt" "$proto/simulation.proto" "$here/setup.sh" | sha256sum | cut -d' ' -f1)
mkdir -p "$folder"
exec 9>"$folder/lock"
flock 9
if [ "$(cat "$folder/ready" 2>/dev/null)" = "$stamp" ]; then exit 0; fi
python=${ASSAY_PYTHON:-python3}
if ! "$python" -c 'import sys, venv; sys.exit(not (3, 10) <= sys.version_info[:2] <= (3, 14))' 2>/dev/null; then
  echo "Python 3.10 to 3.14 with venv is missing (set ASSAY_PYTHON)" >&2
  exit 3
fi
if ! "$python" -m venv --clear "$folder/venv" 9>&-; then
  echo "Python cannot make a virtual environment here (Debian: python3-venv)" >&2
  exit 3
fi
if ! "$folder/venv/bin/python" -m pip install -q --disable-pip-version-check --timeout 20 --retries 2 \
  -r "$here/requirements.txt" 9>&-; then
  echo "Ray's packages could not be installed; is the package index reachable?" >&2
  exit 3
fi
mkdir -p "$folder/gen"
"$folder/venv/bin/python" -m grpc_tools.protoc -I "$proto" --python_out="$folder/gen" simulation.proto
echo "$stamp" >"$folder/ready"
