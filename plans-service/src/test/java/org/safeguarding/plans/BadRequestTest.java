package org.safeguarding.plans;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.safeguarding.testing.BadRequestContract;
import org.safeguarding.testing.servers.ServersResource;
import org.safeguarding.web.security.Roles;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "plans"))
class BadRequestTest extends BadRequestContract {

    BadRequestTest() {
        super(Roles.SOCIAL_WORKER, Roles.MANAGER, Roles.IMPORTER, Roles.AUDITOR);
    }
}
