insert into floor.request
    (id, number, organization_id, state, due_on, version, token_hash, lookup, receipt_kept, wrapped_key, header, story, contact)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
