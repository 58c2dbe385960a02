"""The order of the steps in which readiness rises as fast as it can (docs/planning.md, "Order")."""

from assess.domain.planning.ordering.order import Order, find_order, order_steps

__all__ = ["Order", "find_order", "order_steps"]
