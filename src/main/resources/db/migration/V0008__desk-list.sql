-- "Mine" on a desk: an officer's own requests in the order of the list, without passing those of her colleagues.
create index request_mine on consultation.request (organization_id, assignee, state, due_on, id)
    where assignee is not null;
