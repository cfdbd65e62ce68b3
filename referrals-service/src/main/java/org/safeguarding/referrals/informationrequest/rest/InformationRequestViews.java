package org.safeguarding.referrals.informationrequest.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.safeguarding.calendar.London;
import org.safeguarding.records.Shown;
import org.safeguarding.referrals.child.Child;
import org.safeguarding.referrals.contact.ContactedChildren;
import org.safeguarding.referrals.informationrequest.InformationRequest;
import org.safeguarding.web.idempotency.Answer;
import org.safeguarding.web.paging.Page;

/** Shows requests, each with the child that it is about. */
@ApplicationScoped
class InformationRequestViews {

    private final ContactedChildren children;
    private final Shown shown;
    private final Clock clock;

    InformationRequestViews(ContactedChildren children, Shown shown, Clock clock) {
        this.children = children;
        this.shown = shown;
        this.clock = clock;
    }

    InformationRequestView one(InformationRequest request) {
        return view(request, children.of(request));
    }

    Page<InformationRequestView> page(Page<InformationRequest> page) {
        Map<UUID, Child> about = children.of(page.items().stream()
                .map(InformationRequest::childId)
                .distinct()
                .toList());
        return shown.page(page, request -> view(request, about.get(request.childId())));
    }

    InformationRequestLine line(InformationRequest request) {
        return InformationRequestLine.from(request, children.of(request));
    }

    Answer sent(InformationRequest request) {
        return Answer.created(location(request), request.etag(), one(request));
    }

    Answer changed(InformationRequest request) {
        return Answer.changed(location(request), request.etag(), one(request));
    }

    /** The answer to a line of a bulk load, of which nobody reads the body. */
    Answer loaded(InformationRequest request) {
        return request.version() == 1
                ? Answer.created(location(request), request.etag(), null)
                : Answer.changed(location(request), request.etag(), null);
    }

    private InformationRequestView view(InformationRequest request, Child child) {
        return InformationRequestView.from(request, child, London.dayOf(clock.instant()));
    }

    private static String location(InformationRequest request) {
        return "/v1/information-requests/" + request.id();
    }
}
