import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import konan.core.ids

# A table of its own that is called accounts_user must not answer in place of ours: pg_temp
# stands last. The two functions run with the rights of the role that migrates, because the
# application's role may neither change nor delete entries; they do what the trigger lets pass.
APPEND_ONLY = """
CREATE FUNCTION audit_append_only() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'DELETE' AND OLD.created_at < now() - interval '365 days' THEN
        RETURN OLD;
    END IF;
    IF TG_OP = 'UPDATE'
        AND NEW.ip IS NULL
        AND to_jsonb(NEW) - 'ip' - 'data' = to_jsonb(OLD) - 'ip' - 'data'
        AND (
            (NEW.data = '{}' AND audit_is_erased(OLD.owner_id))
            OR (NEW.data = OLD.data AND audit_is_erased(OLD.actor_id))
        )
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'The audit trail is append-only: % refused.', TG_OP
        USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE FUNCTION audit_is_erased(person uuid) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT person IS NOT NULL AND NOT EXISTS (SELECT FROM accounts_user WHERE id = person)
$$;

CREATE TRIGGER audit_rows_stay BEFORE UPDATE OR DELETE ON accounts_auditentry
    FOR EACH ROW EXECUTE FUNCTION audit_append_only();
CREATE TRIGGER audit_table_stays BEFORE TRUNCATE ON accounts_auditentry
    FOR EACH STATEMENT EXECUTE FUNCTION audit_append_only();

CREATE FUNCTION audit_forget_old() RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH gone AS (
        DELETE FROM accounts_auditentry
        WHERE created_at < now() - interval '365 days' RETURNING id
    )
    SELECT count(*) FROM gone
$$;

CREATE FUNCTION audit_forget_person(person uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    UPDATE accounts_auditentry SET ip = NULL, data = '{}'
    WHERE owner_id = person AND audit_is_erased(person);
    UPDATE accounts_auditentry SET ip = NULL
    WHERE actor_id = person AND ip IS NOT NULL AND audit_is_erased(person);
$$;
"""
CHANGEABLE = """
DROP FUNCTION audit_forget_person(uuid);
DROP FUNCTION audit_forget_old();
DROP TRIGGER audit_table_stays ON accounts_auditentry;
DROP TRIGGER audit_rows_stay ON accounts_auditentry;
DROP FUNCTION audit_append_only();
DROP FUNCTION audit_is_erased(uuid);
"""


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0007_plan_terms_and_usage"),
    ]

    operations = [
        migrations.CreateModel(
            name="Impersonation",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=konan.core.ids.uuid7,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("reason", models.CharField(max_length=300, verbose_name="reason")),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, verbose_name="begun at"
                    ),
                ),
                ("expires_at", models.DateTimeField(verbose_name="ends at")),
                ("ended_at", models.DateTimeField(null=True, verbose_name="ended at")),
                (
                    "operator",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "sign_in",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="impersonations",
                        to="accounts.signin",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="impersonations",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "impersonation",
                "verbose_name_plural": "impersonations",
            },
        ),
        migrations.AddField(
            model_name="auditentry",
            name="on_behalf_of",
            field=models.UUIDField(null=True),
        ),
        migrations.RunSQL(APPEND_ONLY, CHANGEABLE),
    ]
