//! The grammar: sums of products of signed operands, with a limit on how deep they nest.

use super::lex::{Token, lex};
use super::problem::{Expected, FormulaFault, FormulaProblem};
use super::{Expr, Formula, MOST_DEPTH, Operator, Relation};

pub(super) fn formula(text: &str) -> Result<Formula, FormulaProblem> {
    let mut parser = Parser::new(text)?;
    let expr = parser.sum(0)?;
    parser.end()?;
    Ok(Formula(expr))
}

pub(super) fn rule(text: &str) -> Result<(Formula, Relation, Formula), FormulaProblem> {
    let mut parser = Parser::new(text)?;
    let left = parser.sum(0)?;
    let Some(Token::Relation(relation)) = parser.peek().cloned() else {
        return Err(parser.missing(Expected::Relation));
    };
    parser.next += 1;
    let right = parser.sum(0)?;
    parser.end()?;
    Ok((Formula(left), relation, Formula(right)))
}

struct Parser {
    tokens: Vec<(usize, Token)>,
    next: usize,
    /// One past the last character.
    end: usize,
}

impl Parser {
    fn new(text: &str) -> Result<Self, FormulaProblem> {
        Ok(Self { tokens: lex(text)?, next: 0, end: text.chars().count() + 1 })
    }

    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.next).map(|(_, token)| token)
    }

    /// The character at which the parser stands, from 1.
    fn at(&self) -> usize {
        self.tokens.get(self.next).map_or(self.end, |(at, _)| *at)
    }

    fn fault(&self, fault: FormulaFault) -> FormulaProblem {
        FormulaProblem { at: self.at(), fault }
    }

    fn missing(&self, expected: Expected) -> FormulaProblem {
        self.fault(FormulaFault::Expected(expected))
    }

    fn take(&mut self, token: &Token) -> bool {
        let there = self.peek() == Some(token);
        self.next += usize::from(there);
        there
    }

    fn expect(&mut self, token: &Token, expected: Expected) -> Result<(), FormulaProblem> {
        if self.take(token) { Ok(()) } else { Err(self.missing(expected)) }
    }

    fn end(&self) -> Result<(), FormulaProblem> {
        if self.peek().is_none() { Ok(()) } else { Err(self.missing(Expected::End)) }
    }

    fn sum(&mut self, depth: usize) -> Result<Expr, FormulaProblem> {
        let mut left = self.product(depth)?;
        loop {
            let operator = match self.peek() {
                Some(Token::Plus) => Operator::Plus,
                Some(Token::Minus) => Operator::Minus,
                _ => return Ok(left),
            };
            self.next += 1;
            left = Expr::binary(operator, left, self.product(depth)?);
        }
    }

    fn product(&mut self, depth: usize) -> Result<Expr, FormulaProblem> {
        let mut left = self.signed(depth)?;
        loop {
            let operator = match self.peek() {
                Some(Token::Times) => Operator::Times,
                Some(Token::Over) => Operator::Over,
                _ => return Ok(left),
            };
            self.next += 1;
            left = Expr::binary(operator, left, self.signed(depth)?);
        }
    }

    fn signed(&mut self, depth: usize) -> Result<Expr, FormulaProblem> {
        if depth > MOST_DEPTH {
            return Err(self.fault(FormulaFault::TooDeep));
        }
        if self.take(&Token::Minus) {
            return Ok(Expr::Negated(Box::new(self.signed(depth + 1)?)));
        }
        self.operand(depth)
    }

    fn operand(&mut self, depth: usize) -> Result<Expr, FormulaProblem> {
        let at = self.at();
        let token = self.peek().cloned();
        self.next += usize::from(token.is_some());
        match token {
            Some(Token::Number(number)) => Ok(Expr::Number(number)),
            Some(Token::Code(code)) => Ok(Expr::Figure(code)),
            Some(Token::Open) => {
                let inner = self.sum(depth + 1)?;
                self.expect(&Token::Close, Expected::Close)?;
                Ok(inner)
            }
            Some(Token::Word(name)) => self.function(&name, at, depth),
            _ => Err(FormulaProblem { at, fault: FormulaFault::Expected(Expected::Operand) }),
        }
    }

    fn function(&mut self, name: &str, at: usize, depth: usize) -> Result<Expr, FormulaProblem> {
        let wrong = |fault| Err(FormulaProblem { at, fault });
        if !matches!(name, "sum" | "ratio") {
            return wrong(FormulaFault::Function(name.to_owned()));
        }
        self.expect(&Token::Open, Expected::Open)?;
        if self.peek() == Some(&Token::Close) {
            return wrong(FormulaFault::Parts(if name == "sum" { "sum" } else { "ratio" }));
        }
        let mut parts = vec![self.sum(depth + 1)?];
        while self.take(&Token::Semicolon) {
            parts.push(self.sum(depth + 1)?);
        }
        self.expect(&Token::Close, Expected::Close)?;
        if name == "sum" {
            return Ok(Expr::Sum(parts));
        }
        match <[Expr; 2]>::try_from(parts) {
            Ok([part, whole]) => Ok(Expr::Ratio(Box::new(part), Box::new(whole))),
            Err(_) => wrong(FormulaFault::Parts("ratio")),
        }
    }
}
