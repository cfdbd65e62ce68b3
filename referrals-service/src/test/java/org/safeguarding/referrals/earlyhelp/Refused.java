package org.safeguarding.referrals.earlyhelp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.safeguarding.web.problem.Fault;
import org.safeguarding.web.problem.Refusal;

/** What a call is refused with. */
public final class Refused {

    private Refused() {}

    /** 400 at this place. */
    public static void invalid(ThrowingCallable call, String pointer, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Fault::pointer, Fault::code)
                                .containsExactly(tuple(pointer, code)));
    }

    /** 409. */
    public static void conflict(ThrowingCallable call, String code) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(refusal.code()).isEqualTo(code);
        });
    }
}
