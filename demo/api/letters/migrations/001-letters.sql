-- What readers have written, what became of it, and what may be shown of it.

CREATE TABLE letters (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- A hash of the key: whoever has the key itself is given the receipt.
  idempotency_key text NOT NULL CONSTRAINT letters_idempotency_key UNIQUE,
  fingerprint text NOT NULL,
  reference text NOT NULL CONSTRAINT letters_reference UNIQUE,
  query_code_hash text NOT NULL,
  language text NOT NULL,
  category text NOT NULL,
  name text,
  phone text,
  email text,
  address text,
  subject text,
  message text,
  publish boolean NOT NULL,
  notify jsonb NOT NULL DEFAULT '[]',
  consent text,
  extra jsonb NOT NULL DEFAULT '{}',
  state text NOT NULL DEFAULT 'received' CHECK (
    state IN ('received', 'in-review', 'transferred', 'processing', 'answered', 'rejected', 'closed')
  ),
  unit text,
  reply text,
  replied_at timestamptz,
  due_on date NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  erased_at timestamptz,
  CONSTRAINT letters_whole CHECK (
    erased_at IS NOT NULL OR (subject IS NOT NULL AND message IS NOT NULL AND consent IS NOT NULL)
  ),
  CONSTRAINT letters_answer CHECK (state <> 'answered' OR reply IS NOT NULL OR erased_at IS NOT NULL),
  -- Nobody can be asked whether a report may be published.
  CONSTRAINT letters_report CHECK (NOT (publish AND category = 'report')),
  -- For published_letters, which may only refer to letters that may be published.
  CONSTRAINT letters_publishable UNIQUE (id, publish)
);

CREATE INDEX letters_by_state ON letters (state, id DESC);

CREATE TABLE letter_files (
  letter_id bigint NOT NULL REFERENCES letters ON DELETE CASCADE,
  position integer NOT NULL,
  name text NOT NULL,
  type text NOT NULL,
  size integer NOT NULL,
  content bytea NOT NULL,
  PRIMARY KEY (letter_id, position)
);

CREATE TABLE letter_states (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  letter_id bigint NOT NULL REFERENCES letters ON DELETE CASCADE,
  state text NOT NULL,
  unit text,
  at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX letter_states_by_letter ON letter_states (letter_id, id);

-- All that is ever shown to everybody is here, and nothing else is: texts that a clerk has gone through.
CREATE TABLE published_letters (
  id text PRIMARY KEY,
  letter_id bigint NOT NULL CONSTRAINT published_letters_once UNIQUE,
  consented boolean NOT NULL DEFAULT true CHECK (consented),
  language text NOT NULL,
  category text NOT NULL CHECK (category <> 'report'),
  subject text NOT NULL,
  question text NOT NULL,
  answer text NOT NULL,
  unit text,
  published_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz,
  FOREIGN KEY (letter_id, consented) REFERENCES letters (id, publish)
);

CREATE INDEX published_letters_by_date ON published_letters (published_at DESC, id);
