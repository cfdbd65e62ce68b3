# The targets of this repository. `make help` lists them.

SERVICES := referrals plans inspections metrics
# The two that search are expanded where they are used, so that a target that needs neither answers at once.
JDK       = $(shell deploy/find-jdk 2>/dev/null)
# Without the warnings of a new JDK about Maven's own libraries, and the escape codes of its colours.
MVN       = JAVA_HOME="$(JDK)" MAVEN_OPTS="$$MAVEN_OPTS --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED \
            -Djansi.noreset=true -Dslf4j.internal.verbosity=ERROR" mvn -B
SANDBOX   = "$(JDK)/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx256m \
            -cp 'deploy/sandbox/target/classes:deploy/sandbox/target/lib/*' org.safeguarding.sandbox.Sandbox
SOURCES   = $(shell find pom.xml platform *-service deploy -name target -prune -o \
            -type f \( -path '*/src/main/*' -o -name pom.xml \) -print)

export DATA SAMPLE AOT DETACH START_LIMIT INFRA ISSUER_PORT POSTGRES_PORT KAFKA_PORT \
       REFERRALS_PORT PLANS_PORT INSPECTIONS_PORT METRICS_PORT

.DEFAULT_GOAL := help
.SECONDEXPANSION:
.PHONY: help up down status backup restore token republish build test test-all bench format openapi docs dev clean jdk runnable

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1|/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "make %-10s %s\n", $$1, $$2 }'

up: target/built ## run the whole platform here; Ctrl-C stops it (DETACH=1: in the background, SAMPLE=none: no data)
	@exec $(SANDBOX) up

down: runnable ## stop a platform that is running in the background
	@$(SANDBOX) down

status: runnable ## say whether the platform is running, and where everything is
	@$(SANDBOX) status

backup: runnable ## copy the databases of a running platform into an empty folder: make backup TO=folder
	@$(SANDBOX) backup "$(TO)"

restore: runnable ## put the databases of a stopped platform back to a backup: make restore FROM=folder
	@$(SANDBOX) restore "$(FROM)"

token: ## print a bearer token: make token CLIENT=mash-police
	@deploy/token "$(CLIENT)"

republish: runnable ## publish every record of a running service again: make republish SERVICE=referrals (of all if none is named)
	@$(SANDBOX) republish "$(SERVICE)"

build: target/built ## package the services and the sandbox, if a source is newer than the last build

# Neither the tests nor the format: `make test` has both.

target/built: $$(SOURCES) | jdk
	@if [ -d deploy/sandbox/target/lib ] && $(SANDBOX) status > /dev/null 2>&1; then \
	 echo "A platform built from older sources is running here. Stop it first with \`make down\`." >&2; exit 1; fi
	@echo "Building, which takes a minute or so ..." >&2
	@$(MVN) -q -T 2 -Dmaven.test.skip -Dspotless.check.skip package >&2
	@mkdir -p target && touch $@

test: jdk ## run every gate: format, checks, tests, end to end
	@$(MVN) -T 2 verify

test-all: jdk ## run every gate with more kills, disasters and random histories, and migrate a full database: half an hour more
	@$(MVN) -T 2 -Dkills=5 -Drounds=200 -Ddisasters=all -Dcopies=1000 -Dworlds=2000 verify

bench: target/built ## run the benchmarks (docs/benchmarks.md): over half an hour, on a machine that does nothing else
	@exec "$(JDK)/bin/java" -XX:+UseSerialGC -Xmx1g \
	 -cp 'deploy/bench/target/classes:deploy/bench/target/lib/*' org.safeguarding.bench.Bench

format: jdk ## format all Java sources
	@$(MVN) -q spotless:apply

openapi: target/built ## generate the OpenAPI documents of the services from the code
	@for s in $(SERVICES); do cp "$$s-service/target/openapi/openapi.yaml" "$$s-service/openapi.yaml"; done

docs: jdk ## generate docs/indicators from the declarations
	@$(MVN) -q test -pl metrics-service -am -Dtest=IndicatorPagesTest -Dsurefire.failIfNoSpecifiedTests=false \
	 -Dmaven.test.failure.ignore=true > /dev/null
	@rm -rf docs/indicators && cp -r metrics-service/target/indicators docs/indicators

dev: target/maven/bin/mvn ## run one service in dev mode beside a running sandbox, on port 9080: make dev SERVICE=referrals
	@QUARKUS_HTTP_PORT=9080 QUARKUS_DATASOURCE_USERNAME="$(SERVICE)" \
	 QUARKUS_DATASOURCE_PASSWORD="$$(cat $(or $(DATA),.data)/secrets/$(SERVICE).password)" \
	 QUARKUS_FLYWAY_PASSWORD="$$(cat $(or $(DATA),.data)/secrets/$(SERVICE)_owner.password)" \
	 QUARKUS_DATASOURCE_JDBC_URL="jdbc:postgresql://127.0.0.1:$(or $(POSTGRES_PORT),15432)/$(SERVICE)" \
	 KAFKA_BOOTSTRAP_SERVERS="127.0.0.1:$(or $(KAFKA_PORT),19092)" \
	 QUARKUS_OIDC_AUTH_SERVER_URL="http://localhost:$(or $(ISSUER_PORT),8180)" \
	 JAVA_HOME="$(JDK)" target/maven/bin/mvn -q compile quarkus:dev -pl "$(SERVICE)-service" -am

# quarkus:dev needs a newer Maven than Debian has; Maven itself can fetch it.
target/maven/bin/mvn: | jdk
	@$(MVN) -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:unpack -N \
	 -Dartifact=org.apache.maven:apache-maven:3.9.11:zip:bin -DoutputDirectory=target/maven.unpacked
	@mv target/maven.unpacked/apache-maven-3.9.11 target/maven && chmod +x $@ && rmdir target/maven.unpacked

clean: jdk ## delete what was built, but not the data folder
	@$(MVN) -q clean && rm -rf target

runnable: jdk
	@[ -d deploy/sandbox/target/lib ] || { echo "Nothing has been built here yet. Start with \`make up\`." >&2; exit 1; }

jdk:
	@deploy/find-jdk > /dev/null
