# Cairn's server with the built client. Build: docker build -t cairn .
# Debian's slim image and not Alpine: the prebuilt parts (lmdb, argon2) are the ones that the tests run.
ARG NODE=node:20.20.2-bookworm-slim

# What the lock file says, and nothing that packages would like to run while they are installed.
FROM ${NODE} AS manifests
WORKDIR /app
COPY package.json package-lock.json ./
COPY shared/package.json shared/
COPY server/package.json server/
COPY client/package.json client/
COPY test/package.json test/

FROM manifests AS build
RUN npm ci --ignore-scripts --include=dev --no-audit --no-fund --workspace shared --workspace server --workspace client --include-workspace-root
COPY tsconfig.base.json ./
COPY shared shared
COPY server server
COPY client client
ENV NODE_ENV=production
RUN node_modules/.bin/tsc -b shared server && node_modules/.bin/vite build client

FROM manifests AS packages
RUN npm ci --ignore-scripts --omit=dev --no-audit --no-fund --workspace shared --workspace server

FROM ${NODE}
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY --from=packages /app/shared/package.json shared/
COPY --from=packages /app/server/package.json server/
COPY --from=build /app/shared/dist shared/dist
COPY --from=build /app/server/dist server/dist
COPY --from=build /app/client/dist/app client/dist/app
# Without MONGODB_URL, TOKEN_KEY and MASTER_KEY, what has to last is here. Nothing else is written, but under /tmp.
RUN install -d -o node -g node -m 0700 /data
VOLUME /data
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
# Whether the process lives. Whether it may take traffic, the proxy asks at /readyz.
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/dist/src/main.js"]
