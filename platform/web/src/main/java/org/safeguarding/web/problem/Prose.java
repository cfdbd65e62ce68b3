package org.safeguarding.web.problem;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.OverridesAttribute;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** What people write in sentences: {@link PlainText}, not blank. It is left out of CSV. */
@Size(min = 1)
@Visible
@PlainText
@Target({FIELD, PARAMETER, RECORD_COMPONENT})
@Retention(RUNTIME)
@Constraint(validatedBy = {})
public @interface Prose {

    int MAX = 4000;

    /** Characters at most; {@value #MAX} unless the text is meant to be short. */
    @OverridesAttribute(constraint = Size.class, name = "max")
    int max() default MAX;

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
