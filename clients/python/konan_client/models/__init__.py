"""Contains all the data models used in inputs/outputs"""

from .accepted import Accepted
from .accepted_status import AcceptedStatus
from .action import Action
from .action_request import ActionRequest
from .action_type import ActionType
from .api_key import ApiKey
from .api_key_page import ApiKeyPage
from .api_key_request import ApiKeyRequest
from .api_key_scope import ApiKeyScope
from .assigned import Assigned
from .assigned_event import AssignedEvent
from .assignment_method import AssignmentMethod
from .attachment import Attachment
from .attempt import Attempt
from .audit_action import AuditAction
from .audit_actor import AuditActor
from .audit_actor_kind import AuditActorKind
from .audit_entry import AuditEntry
from .audit_entry_data import AuditEntryData
from .audit_entry_page import AuditEntryPage
from .audit_subject import AuditSubject
from .automation import Automation
from .automation_event import AutomationEvent
from .automation_name import AutomationName
from .automation_page import AutomationPage
from .automation_request import AutomationRequest
from .automation_trigger import AutomationTrigger
from .automation_triggered_letter import AutomationTriggeredLetter
from .automation_triggered_letter_type import AutomationTriggeredLetterType
from .bot import Bot
from .bot_knowledge import BotKnowledge
from .bot_language import BotLanguage
from .bot_page import BotPage
from .bot_request import BotRequest
from .bot_status import BotStatus
from .bulk_action import BulkAction
from .bulk_request import BulkRequest
from .business_hours import BusinessHours
from .business_hours_request import BusinessHoursRequest
from .by_channel import ByChannel
from .by_language import ByLanguage
from .by_resolver import ByResolver
from .by_status import ByStatus
from .canned_create_request import CannedCreateRequest
from .canned_response import CannedResponse
from .canned_response_page import CannedResponsePage
from .change import Change
from .change_email_request import ChangeEmailRequest
from .change_password_request import ChangePasswordRequest
from .chat_answer import ChatAnswer
from .chat_request import ChatRequest
from .chat_request_metadata_type_0 import ChatRequestMetadataType0
from .chunk import Chunk
from .chunk_page import ChunkPage
from .comment import Comment
from .condition import Condition
from .condition_operator import ConditionOperator
from .condition_request import ConditionRequest
from .contact import Contact
from .contact_attributes import ContactAttributes
from .contact_change import ContactChange
from .contact_claim_request import ContactClaimRequest
from .contact_event import ContactEvent
from .contact_export import ContactExport
from .contact_page import ContactPage
from .contact_request import ContactRequest
from .contact_request_attributes import ContactRequestAttributes
from .contact_sort import ContactSort
from .contact_updated_letter import ContactUpdatedLetter
from .contact_updated_letter_type import ContactUpdatedLetterType
from .conversation_figures import ConversationFigures
from .conversation_sort import ConversationSort
from .count import Count
from .days import Days
from .days_request import DaysRequest
from .delivery import Delivery
from .delivery_event import DeliveryEvent
from .delivery_page import DeliveryPage
from .delivery_request import DeliveryRequest
from .delivery_request_headers import DeliveryRequestHeaders
from .delivery_status import DeliveryStatus
from .desk_sort import DeskSort
from .distribution import Distribution
from .document import Document
from .document_create_request import DocumentCreateRequest
from .document_kind import DocumentKind
from .document_page import DocumentPage
from .document_status import DocumentStatus
from .done import Done
from .draft import Draft
from .draft_request import DraftRequest
from .duplicate_request import DuplicateRequest
from .email_notifications import EmailNotifications
from .email_notifications_request import EmailNotificationsRequest
from .export_me_response_200 import ExportMeResponse200
from .exported_attachment import ExportedAttachment
from .exported_conversation import ExportedConversation
from .exported_conversation_claim_type_0 import ExportedConversationClaimType0
from .exported_conversation_metadata import ExportedConversationMetadata
from .exported_feedback import ExportedFeedback
from .exported_message import ExportedMessage
from .exported_message_attachments_item import ExportedMessageAttachmentsItem
from .feedback import Feedback
from .feedback_event import FeedbackEvent
from .feedback_received_letter import FeedbackReceivedLetter
from .feedback_received_letter_type import FeedbackReceivedLetterType
from .feedback_request import FeedbackRequest
from .field_problem import FieldProblem
from .figures_format import FiguresFormat
from .file_request import FileRequest
from .forgot_request import ForgotRequest
from .found import Found
from .found_page import FoundPage
from .gap import Gap
from .gap_answer_request import GapAnswerRequest
from .gap_page import GapPage
from .get_conversation_figures_table import GetConversationFiguresTable
from .get_satisfaction_table import GetSatisfactionTable
from .get_topics_table import GetTopicsTable
from .grounding import Grounding
from .handler import Handler
from .handoff import Handoff
from .handoff_event import HandoffEvent
from .handoff_reason import HandoffReason
from .handoff_request import HandoffRequest
from .handoff_requested_letter import HandoffRequestedLetter
from .handoff_requested_letter_type import HandoffRequestedLetterType
from .heartbeat import Heartbeat
from .hours_exception import HoursException
from .hours_exception_request import HoursExceptionRequest
from .identity_secret import IdentitySecret
from .import_request import ImportRequest
from .imported import Imported
from .in_app_notifications import InAppNotifications
from .in_app_notifications_request import InAppNotificationsRequest
from .intent import Intent
from .interval import Interval
from .invitation import Invitation
from .invitation_page import InvitationPage
from .invitation_request import InvitationRequest
from .invitation_role import InvitationRole
from .invitation_status import InvitationStatus
from .judged import Judged
from .kb_updated_letter import KbUpdatedLetter
from .kb_updated_letter_type import KbUpdatedLetterType
from .knowledge_change import KnowledgeChange
from .knowledge_event import KnowledgeEvent
from .last_message import LastMessage
from .list_notifications_unread import ListNotificationsUnread
from .llm import Llm
from .llm_request import LlmRequest
from .locale import Locale
from .login_request import LoginRequest
from .logout_request import LogoutRequest
from .match import Match
from .member import Member
from .member_page import MemberPage
from .mention_event import MentionEvent
from .mention_letter import MentionLetter
from .mention_letter_type import MentionLetterType
from .merge_request import MergeRequest
from .merged_topic import MergedTopic
from .message import Message
from .message_counts import MessageCounts
from .message_delivery import MessageDelivery
from .message_event import MessageEvent
from .message_figures import MessageFigures
from .message_page import MessagePage
from .message_point import MessagePoint
from .message_role import MessageRole
from .named_topic import NamedTopic
from .new_api_key import NewApiKey
from .new_message_letter import NewMessageLetter
from .new_message_letter_type import NewMessageLetterType
from .new_session_letter import NewSessionLetter
from .new_session_letter_type import NewSessionLetterType
from .note import Note
from .note_page import NotePage
from .note_request import NoteRequest
from .notification import Notification
from .notification_page import NotificationPage
from .notification_type import NotificationType
from .opened_ticket import OpenedTicket
from .outcome import Outcome
from .overview import Overview
from .own_presence import OwnPresence
from .page_request import PageRequest
from .password_request import PasswordRequest
from .patched_assign_request import PatchedAssignRequest
from .patched_automation_request import PatchedAutomationRequest
from .patched_block_request import PatchedBlockRequest
from .patched_bot_request import PatchedBotRequest
from .patched_canned_response_request import PatchedCannedResponseRequest
from .patched_contact_request import PatchedContactRequest
from .patched_contact_request_attributes import PatchedContactRequestAttributes
from .patched_document_change_request import PatchedDocumentChangeRequest
from .patched_draft_request import PatchedDraftRequest
from .patched_handler_request import PatchedHandlerRequest
from .patched_member_request import PatchedMemberRequest
from .patched_named_topic_request import PatchedNamedTopicRequest
from .patched_own_presence_request import PatchedOwnPresenceRequest
from .patched_preferences_request import PatchedPreferencesRequest
from .patched_priority_request import PatchedPriorityRequest
from .patched_read_all_request import PatchedReadAllRequest
from .patched_saved_view_request import PatchedSavedViewRequest
from .patched_status_request import PatchedStatusRequest
from .patched_tags_request import PatchedTagsRequest
from .patched_task_request import PatchedTaskRequest
from .patched_team_request import PatchedTeamRequest
from .patched_ticket_request import PatchedTicketRequest
from .patched_user_request import PatchedUserRequest
from .patched_webhook_request import PatchedWebhookRequest
from .people import People
from .person import Person
from .pinged import Pinged
from .plan import Plan
from .plan_limits import PlanLimits
from .plan_usage import PlanUsage
from .pre_chat_field import PreChatField
from .pre_chat_field_name import PreChatFieldName
from .pre_chat_field_request import PreChatFieldRequest
from .preferences import Preferences
from .presence import Presence
from .presence_page import PresencePage
from .presence_status import PresenceStatus
from .previous_figures import PreviousFigures
from .problem import Problem
from .refresh_request import RefreshRequest
from .refusal import Refusal
from .refused import Refused
from .register_request import RegisterRequest
from .reply_request import ReplyRequest
from .resend_request import ResendRequest
from .reset_request import ResetRequest
from .resolved_by import ResolvedBy
from .role import Role
from .round_ import Round
from .run import Run
from .run_page import RunPage
from .run_status import RunStatus
from .satisfaction import Satisfaction
from .saved_filters import SavedFilters
from .saved_filters_channel import SavedFiltersChannel
from .saved_filters_request import SavedFiltersRequest
from .saved_view import SavedView
from .saved_view_page import SavedViewPage
from .score_point import ScorePoint
from .sentiment import Sentiment
from .session import Session
from .session_assigned_letter import SessionAssignedLetter
from .session_assigned_letter_type import SessionAssignedLetterType
from .session_channel import SessionChannel
from .session_contact import SessionContact
from .session_contact_request import SessionContactRequest
from .session_counts import SessionCounts
from .session_metadata import SessionMetadata
from .session_page import SessionPage
from .session_point import SessionPoint
from .session_priority import SessionPriority
from .session_status import SessionStatus
from .share import Share
from .share_bot_request import ShareBotRequest
from .shared_bot import SharedBot
from .shared_team import SharedTeam
from .sign_in import SignIn
from .sign_in_kind import SignInKind
from .sign_in_page import SignInPage
from .since_request import SinceRequest
from .socket_ticket import SocketTicket
from .source import Source
from .spoken_language import SpokenLanguage
from .stats import Stats
from .stats_agent import StatsAgent
from .stopping import Stopping
from .summary import Summary
from .summary_awaited import SummaryAwaited
from .summary_awaited_status import SummaryAwaitedStatus
from .summary_status import SummaryStatus
from .task import Task
from .task_create_request import TaskCreateRequest
from .task_created_letter import TaskCreatedLetter
from .task_created_letter_type import TaskCreatedLetterType
from .task_event import TaskEvent
from .task_page import TaskPage
from .team import Team
from .team_name import TeamName
from .team_page import TeamPage
from .team_request import TeamRequest
from .thumb import Thumb
from .thumbs import Thumbs
from .ticket import Ticket
from .ticket_contact import TicketContact
from .ticket_create_request import TicketCreateRequest
from .ticket_created_letter import TicketCreatedLetter
from .ticket_created_letter_type import TicketCreatedLetterType
from .ticket_event import TicketEvent
from .ticket_open_request import TicketOpenRequest
from .ticket_page import TicketPage
from .ticket_priority import TicketPriority
from .ticket_status import TicketStatus
from .tokens import Tokens
from .topic_figures import TopicFigures
from .topic_merge_request import TopicMergeRequest
from .topic_report import TopicReport
from .totp_disable_request import TotpDisableRequest
from .totp_enabled import TotpEnabled
from .totp_setup import TotpSetup
from .totp_verify_request import TotpVerifyRequest
from .touched import Touched
from .touched_contact import TouchedContact
from .trial import Trial
from .try_request import TryRequest
from .unanswered import Unanswered
from .unread_count import UnreadCount
from .updated import Updated
from .upload_request import UploadRequest
from .uploaded import Uploaded
from .user import User
from .verify_email_request import VerifyEmailRequest
from .view_create_request import ViewCreateRequest
from .visitor_ticket import VisitorTicket
from .visitor_ticket_page import VisitorTicketPage
from .webhook import Webhook
from .webhook_create_request import WebhookCreateRequest
from .webhook_page import WebhookPage
from .webhook_with_secret import WebhookWithSecret
from .widget import Widget
from .widget_config import WidgetConfig
from .widget_look import WidgetLook
from .widget_position import WidgetPosition
from .widget_request import WidgetRequest

__all__ = (
    "Accepted",
    "AcceptedStatus",
    "Action",
    "ActionRequest",
    "ActionType",
    "ApiKey",
    "ApiKeyPage",
    "ApiKeyRequest",
    "ApiKeyScope",
    "Assigned",
    "AssignedEvent",
    "AssignmentMethod",
    "Attachment",
    "Attempt",
    "AuditAction",
    "AuditActor",
    "AuditActorKind",
    "AuditEntry",
    "AuditEntryData",
    "AuditEntryPage",
    "AuditSubject",
    "Automation",
    "AutomationEvent",
    "AutomationName",
    "AutomationPage",
    "AutomationRequest",
    "AutomationTrigger",
    "AutomationTriggeredLetter",
    "AutomationTriggeredLetterType",
    "Bot",
    "BotKnowledge",
    "BotLanguage",
    "BotPage",
    "BotRequest",
    "BotStatus",
    "BulkAction",
    "BulkRequest",
    "BusinessHours",
    "BusinessHoursRequest",
    "ByChannel",
    "ByLanguage",
    "ByResolver",
    "ByStatus",
    "CannedCreateRequest",
    "CannedResponse",
    "CannedResponsePage",
    "Change",
    "ChangeEmailRequest",
    "ChangePasswordRequest",
    "ChatAnswer",
    "ChatRequest",
    "ChatRequestMetadataType0",
    "Chunk",
    "ChunkPage",
    "Comment",
    "Condition",
    "ConditionOperator",
    "ConditionRequest",
    "Contact",
    "ContactAttributes",
    "ContactChange",
    "ContactClaimRequest",
    "ContactEvent",
    "ContactExport",
    "ContactPage",
    "ContactRequest",
    "ContactRequestAttributes",
    "ContactSort",
    "ContactUpdatedLetter",
    "ContactUpdatedLetterType",
    "ConversationFigures",
    "ConversationSort",
    "Count",
    "Days",
    "DaysRequest",
    "Delivery",
    "DeliveryEvent",
    "DeliveryPage",
    "DeliveryRequest",
    "DeliveryRequestHeaders",
    "DeliveryStatus",
    "DeskSort",
    "Distribution",
    "Document",
    "DocumentCreateRequest",
    "DocumentKind",
    "DocumentPage",
    "DocumentStatus",
    "Done",
    "Draft",
    "DraftRequest",
    "DuplicateRequest",
    "EmailNotifications",
    "EmailNotificationsRequest",
    "ExportedAttachment",
    "ExportedConversation",
    "ExportedConversationClaimType0",
    "ExportedConversationMetadata",
    "ExportedFeedback",
    "ExportedMessage",
    "ExportedMessageAttachmentsItem",
    "ExportMeResponse200",
    "Feedback",
    "FeedbackEvent",
    "FeedbackReceivedLetter",
    "FeedbackReceivedLetterType",
    "FeedbackRequest",
    "FieldProblem",
    "FiguresFormat",
    "FileRequest",
    "ForgotRequest",
    "Found",
    "FoundPage",
    "Gap",
    "GapAnswerRequest",
    "GapPage",
    "GetConversationFiguresTable",
    "GetSatisfactionTable",
    "GetTopicsTable",
    "Grounding",
    "Handler",
    "Handoff",
    "HandoffEvent",
    "HandoffReason",
    "HandoffRequest",
    "HandoffRequestedLetter",
    "HandoffRequestedLetterType",
    "Heartbeat",
    "HoursException",
    "HoursExceptionRequest",
    "IdentitySecret",
    "Imported",
    "ImportRequest",
    "InAppNotifications",
    "InAppNotificationsRequest",
    "Intent",
    "Interval",
    "Invitation",
    "InvitationPage",
    "InvitationRequest",
    "InvitationRole",
    "InvitationStatus",
    "Judged",
    "KbUpdatedLetter",
    "KbUpdatedLetterType",
    "KnowledgeChange",
    "KnowledgeEvent",
    "LastMessage",
    "ListNotificationsUnread",
    "Llm",
    "LlmRequest",
    "Locale",
    "LoginRequest",
    "LogoutRequest",
    "Match",
    "Member",
    "MemberPage",
    "MentionEvent",
    "MentionLetter",
    "MentionLetterType",
    "MergedTopic",
    "MergeRequest",
    "Message",
    "MessageCounts",
    "MessageDelivery",
    "MessageEvent",
    "MessageFigures",
    "MessagePage",
    "MessagePoint",
    "MessageRole",
    "NamedTopic",
    "NewApiKey",
    "NewMessageLetter",
    "NewMessageLetterType",
    "NewSessionLetter",
    "NewSessionLetterType",
    "Note",
    "NotePage",
    "NoteRequest",
    "Notification",
    "NotificationPage",
    "NotificationType",
    "OpenedTicket",
    "Outcome",
    "Overview",
    "OwnPresence",
    "PageRequest",
    "PasswordRequest",
    "PatchedAssignRequest",
    "PatchedAutomationRequest",
    "PatchedBlockRequest",
    "PatchedBotRequest",
    "PatchedCannedResponseRequest",
    "PatchedContactRequest",
    "PatchedContactRequestAttributes",
    "PatchedDocumentChangeRequest",
    "PatchedDraftRequest",
    "PatchedHandlerRequest",
    "PatchedMemberRequest",
    "PatchedNamedTopicRequest",
    "PatchedOwnPresenceRequest",
    "PatchedPreferencesRequest",
    "PatchedPriorityRequest",
    "PatchedReadAllRequest",
    "PatchedSavedViewRequest",
    "PatchedStatusRequest",
    "PatchedTagsRequest",
    "PatchedTaskRequest",
    "PatchedTeamRequest",
    "PatchedTicketRequest",
    "PatchedUserRequest",
    "PatchedWebhookRequest",
    "People",
    "Person",
    "Pinged",
    "Plan",
    "PlanLimits",
    "PlanUsage",
    "PreChatField",
    "PreChatFieldName",
    "PreChatFieldRequest",
    "Preferences",
    "Presence",
    "PresencePage",
    "PresenceStatus",
    "PreviousFigures",
    "Problem",
    "RefreshRequest",
    "Refusal",
    "Refused",
    "RegisterRequest",
    "ReplyRequest",
    "ResendRequest",
    "ResetRequest",
    "ResolvedBy",
    "Role",
    "Round",
    "Run",
    "RunPage",
    "RunStatus",
    "Satisfaction",
    "SavedFilters",
    "SavedFiltersChannel",
    "SavedFiltersRequest",
    "SavedView",
    "SavedViewPage",
    "ScorePoint",
    "Sentiment",
    "Session",
    "SessionAssignedLetter",
    "SessionAssignedLetterType",
    "SessionChannel",
    "SessionContact",
    "SessionContactRequest",
    "SessionCounts",
    "SessionMetadata",
    "SessionPage",
    "SessionPoint",
    "SessionPriority",
    "SessionStatus",
    "Share",
    "ShareBotRequest",
    "SharedBot",
    "SharedTeam",
    "SignIn",
    "SignInKind",
    "SignInPage",
    "SinceRequest",
    "SocketTicket",
    "Source",
    "SpokenLanguage",
    "Stats",
    "StatsAgent",
    "Stopping",
    "Summary",
    "SummaryAwaited",
    "SummaryAwaitedStatus",
    "SummaryStatus",
    "Task",
    "TaskCreatedLetter",
    "TaskCreatedLetterType",
    "TaskCreateRequest",
    "TaskEvent",
    "TaskPage",
    "Team",
    "TeamName",
    "TeamPage",
    "TeamRequest",
    "Thumb",
    "Thumbs",
    "Ticket",
    "TicketContact",
    "TicketCreatedLetter",
    "TicketCreatedLetterType",
    "TicketCreateRequest",
    "TicketEvent",
    "TicketOpenRequest",
    "TicketPage",
    "TicketPriority",
    "TicketStatus",
    "Tokens",
    "TopicFigures",
    "TopicMergeRequest",
    "TopicReport",
    "TotpDisableRequest",
    "TotpEnabled",
    "TotpSetup",
    "TotpVerifyRequest",
    "Touched",
    "TouchedContact",
    "Trial",
    "TryRequest",
    "Unanswered",
    "UnreadCount",
    "Updated",
    "Uploaded",
    "UploadRequest",
    "User",
    "VerifyEmailRequest",
    "ViewCreateRequest",
    "VisitorTicket",
    "VisitorTicketPage",
    "Webhook",
    "WebhookCreateRequest",
    "WebhookPage",
    "WebhookWithSecret",
    "Widget",
    "WidgetConfig",
    "WidgetLook",
    "WidgetPosition",
    "WidgetRequest",
)
