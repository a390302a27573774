select number, organization_id, state, due_on, version, receipt_kept, wrapped_key, header, story, contact
from consultation.request
where wrapped_key is not null
limit 1
