package org.safeguarding.inspections;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.safeguarding.testing.OldKeys;
import org.safeguarding.testing.servers.ServersResource;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class OldKeysTest extends OldKeys {}
