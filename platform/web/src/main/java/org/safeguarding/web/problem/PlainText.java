package org.safeguarding.web.problem;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Text that people write and read: any script, lines and tabs; no control characters, no half of a surrogate pair. */
@Target({FIELD, PARAMETER, RECORD_COMPONENT, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlainText.Validator.class)
public @interface PlainText {

    String MESSAGE = "Text has no control characters and no half characters.";

    String message() default MESSAGE;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks at code points, so that an emoji passes and half of one does not. */
    class Validator implements ConstraintValidator<PlainText, String> {

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || isPlain(text);
        }

        /** True if the text has no control character but lines and tabs, and no half of a surrogate pair. */
        public static boolean isPlain(String text) {
            return text.codePoints().allMatch(Validator::isPlain);
        }

        private static boolean isPlain(int codePoint) {
            return switch (Character.getType(codePoint)) {
                case Character.CONTROL -> codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
                case Character.SURROGATE -> false;
                default -> true;
            };
        }
    }
}
